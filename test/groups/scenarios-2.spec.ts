import { group } from '../support/group.ts';

group(2);
