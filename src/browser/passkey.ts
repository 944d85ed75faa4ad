import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/**
 * The script of the two pages that need it: browsers give passkeys to scripts alone. It puts the
 * answer of the device into the form (`ui/passkey-form.tsx`) and sends it; nothing else leaves the page.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
}

async function send(form: HTMLFormElement): Promise<void> {
  const trouble = form.querySelector('[data-trouble]');
  const answer = form.querySelector<HTMLInputElement>('input[name=response]');
  const buttons = form.querySelectorAll('button');
  if (!trouble || !answer) return;
  trouble.textContent = '';
  for (const button of buttons) button.disabled = true;
  try {
    answer.value = JSON.stringify(await askDevice(form));
    form.submit();
  } catch (error) {
    trouble.textContent = wordsFor(error);
    for (const button of buttons) button.disabled = false;
  }
}

function askDevice({ dataset }: HTMLFormElement): Promise<unknown> {
  if (!browserSupportsWebAuthn()) throw new Error('no passkeys');
  const optionsJSON = JSON.parse(dataset['options'] ?? '{}');
  return dataset['passkey'] === 'register'
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON });
}

/** What went wrong, by the name that browsers give it (https://www.w3.org/TR/webauthn-3/). */
function wordsFor(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return 'This device has a passkey for you already. You can use that one.';
  if (name === 'NotAllowedError' || name === 'AbortError')
    return 'No passkey came from your device. Press the button once more, and confirm on the device.';
  if (name === 'SecurityError') return 'The browser allows no passkeys under this address.';
  return 'This browser offers no passkeys. Use another browser, or another way.';
}
