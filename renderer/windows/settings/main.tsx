import '../../styles/base.css';
import { startPage } from '../start';
import { Settings } from './Settings';

startPage('settings', <Settings />);
