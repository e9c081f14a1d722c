import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root')).render(<input defaultValue="A page with React" />);
