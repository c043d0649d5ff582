// The composition root of the page: the only place that knows which adapter stands behind which port.
import { standInServices } from '../test/dev/stand-in-services.ts';
import { mount } from './ui/mount.tsx';

mount(standInServices());
