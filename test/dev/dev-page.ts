import { mount } from '../../src/ui/mount.tsx';
import { standInServices } from './stand-in-services.ts';
import { storyServices } from './stories/story-services.ts';

const asked = new URLSearchParams(location.search);
const services = standInServices();
mount(asked.has('story') || asked.has('stories') ? storyServices(services, asked) : services);
