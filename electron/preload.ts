import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, CHANNELS } from './contract/bridge';

/** Calls `listener` with what main sends on a channel, without Electron's event; returns the way to stop. */
function hear<Message>(channel: string, listener: (message: Message) => void): () => void {
  const heard = (_event: unknown, message: Message): void => listener(message);
  ipcRenderer.on(channel, heard);
  return () => ipcRenderer.off(channel, heard);
}

const bridge: Bridge = {
  send: (command) => ipcRenderer.invoke(CHANNELS.command, command),
  watch(listener) {
    const stop = hear(CHANNELS.state, listener);
    ipcRenderer.send(CHANNELS.watch);
    return stop;
  },
  watchScreen(listener) {
    const stop = hear(CHANNELS.frame, listener);
    ipcRenderer.send(CHANNELS.screen, true);
    return () => {
      stop();
      ipcRenderer.send(CHANNELS.screen, false);
    };
  },
};

contextBridge.exposeInMainWorld('offhook', bridge);
