import { TextField } from '../components/text-field.tsx';
import { AddressForm } from './address-form.tsx';

export function MlcForm() {
  return (
    <AddressForm engine="web-llm" fields={['name', 'weights', 'library']}>
      {(field) => (
        <>
          <TextField {...field('name')} label="Name" explanation="As you will know it here." />
          <TextField
            {...field('weights')}
            label="Address of the weights"
            explanation="The folder with mlc-chat-config.json in it."
            placeholder="https://huggingface.co/mlc-ai/…-MLC"
          />
          <TextField
            {...field('library')}
            label="Address of the library"
            explanation="Ends in .wasm; it has to be made for this version of WebLLM (0.2.86)."
            placeholder="https://raw.githubusercontent.com/…-webgpu.wasm"
          />
        </>
      )}
    </AddressForm>
  );
}
