/** Chrome 100 and later, where the reader has allowed it. */
interface Screens {
  readonly screens: readonly OneScreen[];
  readonly currentScreen: OneScreen;
}
interface OneScreen {
  readonly isInternal: boolean;
  readonly isPrimary: boolean;
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}
interface ManyScreens {
  readonly getScreenDetails?: () => Promise<Screens>;
}

/** The speaker's window, as the stage opens it. */
export class SpeakerWindow {
  /** The browser has kept it from opening. */
  isBlocked = $state(false);
  #window: Window | null = null;

  /** Beside the stage; where the browser may place windows, on a screen of its own and the stage on the large one. */
  async open(address: string, name: string): Promise<void> {
    if (this.#window && !this.#window.closed) return this.#window.focus();
    const { large, own } = placesFor(await allowedScreens());
    if (large && !document.fullscreenElement)
      void document.documentElement
        .requestFullscreen({ screen: large } as FullscreenOptions)
        .catch(() => null);
    const features = own
      ? `left=${own.availLeft},top=${own.availTop},width=${own.availWidth},height=${own.availHeight}`
      : 'width=1280,height=800';
    this.#window = open(address, name, `popup,${features}`);
    this.isBlocked = this.#window === null;
  }
}

/** Which screens there are; null where that is not to be known. */
async function allowedScreens(): Promise<Screens | null> {
  const { getScreenDetails } = window as ManyScreens;
  if (!getScreenDetails) return null;
  try {
    const name = 'window-management' as PermissionName;
    const { state } = await navigator.permissions.query({ name });
    // Nothing is asked for in front of the audience: the speaker's window does that.
    return state === 'granted' ? await getScreenDetails.call(window) : null;
  } catch {
    return null;
  }
}

/** The stage goes to the screen that is not built in, the speaker keeps another one. */
function placesFor(all: Screens | null): { large: OneScreen | null; own: OneScreen | null } {
  const screens = all?.screens ?? [];
  if (screens.length < 2) return { large: null, own: null };
  const large =
    screens.find(({ isInternal, isPrimary }) => !isInternal && !isPrimary) ??
    screens.find(({ isPrimary }) => !isPrimary) ??
    null;
  return { large, own: screens.find((screen) => screen !== large) ?? null };
}

/** Whether the browser could place windows if it were asked; to be asked by a press of a button. */
export async function canAskForScreens(): Promise<boolean> {
  const { getScreenDetails } = window as ManyScreens;
  if (!getScreenDetails || !(screen as { isExtended?: boolean }).isExtended) return false;
  const name = 'window-management' as PermissionName;
  const found = await navigator.permissions.query({ name }).catch(() => null);
  return found?.state === 'prompt';
}

/** Asks; whether the reader has allowed it. */
export async function askForScreens(): Promise<boolean> {
  const { getScreenDetails } = window as ManyScreens;
  return (
    getScreenDetails?.call(window).then(
      () => true,
      () => false,
    ) ?? false
  );
}
