import type { Loss } from '../adapters/any/text-engines/engine-thread.ts';

const gone = (why: string): Loss => ({
  cause: 'device',
  message: `The graphics card was lost${why}. Load the model again, with a shorter context if it happens again.`,
});
const full: Loss = {
  cause: 'memory',
  message:
    'The graphics card has no room for this model. Close other tabs that use it, take a shorter context, or a smaller model.',
};

/**
 * Tells when a graphics device of this thread is lost, or has no memory left: libraries notice the one late, or only with the next
 * request, and call the other a loss. Each device is watched from the moment it is asked for.
 */
export function watchDevices(alarm: (loss: Loss) => void): void {
  if (typeof GPUAdapter !== 'function') return;
  const { requestDevice } = GPUAdapter.prototype;
  GPUAdapter.prototype.requestDevice = async function (...wanted) {
    const device = await requestDevice.apply(this, wanted);
    let isFull = false;
    const note = (error: GPUError | null) => {
      isFull ||= error instanceof GPUOutOfMemoryError;
      return error;
    };
    // web-llm makes each buffer inside error scopes, and destroys the device when one fails.
    const popErrorScope = device.popErrorScope.bind(device);
    device.popErrorScope = async () => note(await popErrorScope());
    device.addEventListener('uncapturederror', ({ error }) => void note(error));
    void device.lost.then(({ message }) =>
      alarm(isFull ? full : gone(message === '' ? '' : ` (${message})`)),
    );
    return device;
  };
}
