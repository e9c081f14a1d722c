// The least that an Electron program in the tray can be; Offhook's start and memory are compared with it.
const { app, Menu, nativeImage, Tray } = require('electron');

const SIZE_PX = 22;
let tray;

app.on('window-all-closed', () => undefined);
app.whenReady().then(() => {
  const dot = Buffer.alloc(SIZE_PX * SIZE_PX * 4, 0xc0);
  tray = new Tray(nativeImage.createFromBitmap(dot, { width: SIZE_PX, height: SIZE_PX }));
  tray.setToolTip(app.getName());
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
});
