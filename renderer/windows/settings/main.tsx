import '../../styles/base.css';
import { startPage } from '../start';
import { Settings } from './Settings';

void startPage('settings', <Settings />);
