/** Names that read rights, tasks and filters of a case under an agreement use, over `a`. */
export const heardColumns = {
  jurisdiction: 'a.jurisdiction',
  zoneId: 'a.zone_id',
  agreementId: 'a.agreement_id',
  operatorId: 'a.operator_id',
  dueOn: 'a.due_on',
};
/** Its list; `select` names the columns of an item. */
export const heardList = (select: string) => ({
  select,
  sorts: { createdAt: 'a.created_at', dueOn: 'a.due_on' },
  search: ['a.case_number'],
  filters: { state: '?', agreementId: 'a.agreement_id = ?', operatorId: 'a.operator_id = ?', zoneId: 'a.zone_id = ?' },
});
