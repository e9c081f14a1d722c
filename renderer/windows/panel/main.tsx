import '../../styles/base.css';
import { startPage } from '../start';
import { Panel } from './Panel';

startPage('panel', <Panel />);
