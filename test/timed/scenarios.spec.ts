import { timedGroup } from '../support/group.ts';

timedGroup();
