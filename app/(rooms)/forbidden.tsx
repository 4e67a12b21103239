import { RoomProblem } from '#features/accounts/components/room-problem.tsx';

export default function Forbidden() {
  return <RoomProblem kind="forbidden" />;
}
