import { RoomProblem } from '#features/accounts/components/room-problem.tsx';

export default function NotFound() {
  return <RoomProblem kind="missing" />;
}
