/** What VS Code complains about only because its native modules are not compiled here. */
export const noise = /Could not locate the bindings file|Release\/watchdog|\[Service Worker\] registration/;
