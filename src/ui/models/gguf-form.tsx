import { TextField } from '../components/text-field.tsx';
import { AddressForm } from './address-form.tsx';

export function GgufForm() {
  return (
    <AddressForm engine="wllama" fields={['name', 'file', 'sha256']}>
      {(field) => (
        <>
          <TextField {...field('name')} label="Name" explanation="As you will know it here." />
          <TextField
            {...field('file')}
            label="Address of the file"
            explanation="Ends in .gguf. Of a split model, the address of any part."
            placeholder="https://huggingface.co/…/resolve/main/….gguf"
          />
          <TextField
            {...field('sha256')}
            label="SHA-256, if you know it"
            explanation="Where it is left out, that of the first download is kept, and holds for any later one."
          />
        </>
      )}
    </AddressForm>
  );
}
