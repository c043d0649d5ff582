/** Switches with which Chromium has WebGPU without a graphics card. */
export const softwareGpu: readonly string[] = [
  ...['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'],
  ...['--use-vulkan=swiftshader', '--enable-unsafe-swiftshader'],
];
