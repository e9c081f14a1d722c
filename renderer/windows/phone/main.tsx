import '../../styles/base.css';
import './window.css';
import './slab.css';
import './plain.css';
import './labelled.css';
import './keys.css';
import './display.css';
import './overview.css';
import { startPage } from '../start';
import { PhoneWindow } from './PhoneWindow';

void startPage('phone', <PhoneWindow />);
