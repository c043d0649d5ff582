import { Page } from '../components/page.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { DeleteSection } from './delete-section.tsx';
import { MemorySection } from './memory-section.tsx';
import { SearchSection } from './search-section.tsx';
import { StorageSection } from './storage-section.tsx';

export function SettingsView() {
  return (
    <Page title="Settings" lead="Every choice holds at once, in this browser, and only there.">
      <SearchSection />
      <MemorySection />
      <AppearanceSection />
      <StorageSection />
      <DeleteSection />
    </Page>
  );
}
