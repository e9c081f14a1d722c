import '../../styles/base.css';
import './panel.css';
import './dialling.css';
import './sequences.css';
import { startPage } from '../start';
import { Panel } from './Panel';

void startPage('panel', <Panel />);
