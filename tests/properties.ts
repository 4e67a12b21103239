import fastCheck from 'fast-check';

/**
 * fast-check with one seed for everybody: what was green before a change and is red after it, is red because of the change.
 * `WEGWEISER_SEED=random` (or a number) tries other cases; what fails prints the seed that repeats it.
 */
export { default as fc } from 'fast-check';

const { WEGWEISER_SEED: wish } = process.env;
if (wish !== 'random') fastCheck.configureGlobal({ seed: wish === undefined ? 20_261_122 : Number(wish) });
