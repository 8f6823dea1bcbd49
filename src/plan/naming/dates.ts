// Dates as moment writes them, with every time zone: large, and loaded only for rules that have a date.
import moment from 'moment-timezone';
import type { FormatDate } from './expressions.ts';

export const formatDate: FormatDate = ({ time, format, zone }) => {
  if (moment.tz.zone(zone) === null) {
    throw new Error(`there is no time zone \`${zone}\`; names are such as Europe/Berlin`);
  }
  return moment(time).tz(zone).format(format);
};
