/**
 * Lets a patient draw a signature with a finger or a pen. The picture goes into a hidden field of the form as a PNG; a
 * form without one is signed by the typed name alone. Nothing is sent until the form is.
 */
for (const field of document.querySelectorAll<HTMLElement>('[data-signature]')) begin(field);

function begin(field: HTMLElement): void {
  const canvas = field.querySelector('canvas');
  const input = field.querySelector<HTMLInputElement>('input[type=hidden]');
  const pen = canvas?.getContext('2d');
  if (!canvas || !input || !pen) return;
  field.hidden = false;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  let last: { readonly x: number; readonly y: number } | undefined;

  const at = ({ clientX, clientY }: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    return {
      x: ((clientX - box.left) * canvas.width) / box.width,
      y: ((clientY - box.top) * canvas.height) / box.height,
    };
  };
  const clear = () => {
    // White beneath the line: a picture without ground is black on some screens.
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = '#1c2422';
    input.value = '';
  };
  clear();

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    last = at(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!last) return;
    const to = at(event);
    pen.beginPath();
    pen.moveTo(last.x, last.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    last = to;
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(end, () => {
      if (!last) return;
      last = undefined;
      input.value = canvas.toDataURL('image/png');
    });
  field.querySelector('button')?.addEventListener('click', clear);
}
