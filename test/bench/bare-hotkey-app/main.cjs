// The least that an Electron program with a global hotkey can do; Offhook's way from key to phone is compared with it.
const { app, globalShortcut } = require('electron');
const http = require('node:http');

const { HOTKEY, REQUEST } = process.env;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const ask = () => http.get(REQUEST, { agent }, (reply) => reply.resume());

app.on('window-all-closed', () => undefined);
app.whenReady().then(() => {
  const grabbed = globalShortcut.register(HOTKEY, ask);
  process.stdout.write(grabbed ? 'grabbed\n' : 'not grabbed\n');
});
