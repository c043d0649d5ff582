import { mount } from '../../src/ui/mount.tsx';
import { standInServices } from './stand-in-services.ts';

mount(standInServices());
