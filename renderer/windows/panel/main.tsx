import '../../styles/base.css';
import './panel.css';
import { startPage } from '../start';
import { Panel } from './Panel';

startPage(<Panel />);
