-- A reference type that leads on a portal is in use: it is not deleted under the customer's settings, which would change what the portal shows without a word.
alter table customers drop constraint customers_leading_reference;
alter table customers add constraint customers_leading_reference foreign key (leading_reference) references reference_types (code);
