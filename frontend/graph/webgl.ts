/** Whether the browser draws WebGL at all: remote desktops and hardened browsers often do not. */
export function hasWebGl(document: Document): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  // a browser keeps few contexts at a time
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
