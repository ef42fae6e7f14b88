export const skippedByName = {
    onTestRunEnd: (modules) => {
        // Tests that a person left out by a filter on the command line have no tool to name.
        const skipped = modules.flatMap(({ children }) => [...children.allTests('skipped')]).filter(({ name }) => name.includes('(skipped: '));
        for (const { fullName } of skipped)
            console.log(` - ${fullName}`);
    },
};
