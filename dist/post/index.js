/**
 * The post step: GitHub starts it after every job, whatever became of the step. It loads the action only where the state
 * that `ensure` left asks for something. It stands where it does so that the path to the bundle is the same in dist/.
 */
if (process.env['STATE_disable'] === 'true') await import('../index.js');
