import { useEffect, useMemo } from 'react';
import { catalogue } from '../../core/models/catalogue.ts';
import { recommend } from '../../core/models/recommend.ts';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { ExamPanel } from '../exam/exam-panel.tsx';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { AddSection } from './add-section.tsx';
import { HelperSection } from './helper-section.tsx';
import { MachineSection } from './machine-section.tsx';
import { ModelStorageSection } from './model-storage-section.tsx';
import { ShelfSection } from './shelf-section.tsx';
import { SourceSection } from './source-section.tsx';
import { StoredSection } from './stored-section.tsx';
import { TakingPanel } from './taking-panel.tsx';

/** Language models that can help the reader: what this machine runs, what is stored, what can be had. */
export function ModelsView() {
  const { models, exam } = useServices();
  const hardware = useObservable(models.hardware);
  const stored = useObservable(models.stored);
  useEffect(() => void models.refresh(), [models]);
  const advice = useMemo(
    () => (hardware === undefined ? undefined : recommend(catalogue, hardware)),
    [hardware],
  );
  return (
    <Page
      title="Models"
      lead="Reroute answers with its own small reader. A language model on this machine can help it: write better queries, take questions apart, say what it found. It runs in this browser, and nothing you ask leaves it."
    >
      <TakingPanel />
      {stored.kind === 'unavailable' && (
        <Notice kind="problem">
          This browser keeps no models for the page: {stored.message} The reader works without.
        </Notice>
      )}
      {stored.kind === 'listed' && stored.models.length > 0 && <StoredSection models={stored.models} />}
      {stored.kind === 'listed' && <HelperSection models={stored.models} />}
      <ExamPanel exam={exam} />
      <MachineSection hardware={hardware} advice={advice} />
      {advice !== undefined && stored.kind === 'listed' && (
        <ShelfSection advice={advice} stored={stored.models} />
      )}
      <AddSection />
      <SourceSection />
      <ModelStorageSection changed={stored} />
    </Page>
  );
}
