import '../../styles/base.css';
import { startPage } from '../start';
import { Panel } from './Panel';

void startPage('panel', <Panel />);
