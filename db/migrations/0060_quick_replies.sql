-- The company orders its quick replies, and stops offering one without losing it.
alter table quick_replies
  add column position integer,
  add column active boolean not null default true;
update quick_replies set position = placed.position
from (select id, row_number() over (order by name_key) as position from quick_replies) placed
where placed.id = quick_replies.id;
alter table quick_replies alter column position set not null;
alter table quick_replies alter column active drop default;
