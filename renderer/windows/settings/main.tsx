import '../../styles/base.css';
import './settings.css';
import { startPage } from '../start';
import { Settings } from './Settings';

startPage(<Settings />);
