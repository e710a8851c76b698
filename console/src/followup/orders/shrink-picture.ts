/** A sheet of A4 that can still be read. */
const LONG_SIDE = 1400

/** Draws a picture anew, smaller and as JPEG in base64: what the camera wrote into it, place and time, stays behind. */
export async function shrinkPicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas.toDataURL('image/jpeg', 0.6).slice('data:image/jpeg;base64,'.length)
}
