import '../../styles/base.css';
import './settings.css';
import './phones/phones.css';
import './maintenance/maintenance.css';
import './diagnostics.css';
import './sequences/sequences.css';
import './sequences/steps.css';
import './rows/rows.css';
import './dialling/dialling.css';
import './links/links.css';
import './history/history.css';
import { startPage } from '../start';
import { Settings } from './Settings';

void startPage('settings', <Settings />);
