// The least that an Electron program with a hotkey and a React page can do; Offhook's way from key to panel is compared with it.
const { app, BrowserWindow, globalShortcut } = require('electron');

const { HOTKEY, PAGE } = process.env;

function open() {
  const window = new BrowserWindow({ width: 360, height: 520, frame: false, show: false, skipTaskbar: true });
  window.once('ready-to-show', () => window.show());
  window.loadFile(PAGE);
}

app.on('window-all-closed', () => undefined);
app.whenReady().then(() => {
  const grabbed = globalShortcut.register(HOTKEY, open);
  process.stdout.write(grabbed ? 'grabbed\n' : 'not grabbed\n');
});
