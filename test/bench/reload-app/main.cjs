// A window with only an image that asks for itself again whenever it is there; Offhook's display is compared with it.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 520, height: 320, webPreferences: { sandbox: true } });
  window.loadFile('index.html', { query: { phone: process.env.PHONE } });
});
