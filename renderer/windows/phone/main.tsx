import '../../styles/base.css';
import './phone.css';
import { startPage } from '../start';
import { PhoneWindow } from './PhoneWindow';

startPage(<PhoneWindow />);
