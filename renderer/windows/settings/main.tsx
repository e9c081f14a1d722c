import '../../styles/base.css';
import './settings.css';
import './care.css';
import './sequences/sequences.css';
import './sequences/steps.css';
import { startPage } from '../start';
import { Settings } from './Settings';

startPage(<Settings />);
