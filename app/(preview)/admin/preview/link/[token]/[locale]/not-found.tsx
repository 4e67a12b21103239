import { PreviewGone } from '#features/review/components/preview-gone.tsx';

export default function NotFound() {
  return <PreviewGone />;
}
