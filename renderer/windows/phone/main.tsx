import '../../styles/base.css';
import { startPage } from '../start';
import { PhoneWindow } from './PhoneWindow';

void startPage('phone', <PhoneWindow />);
