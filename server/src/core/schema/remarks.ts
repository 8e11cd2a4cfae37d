// Words beside the form: notes and units in the rows of a table, and what is attached behind the last section.

/** How the first words of such a row begin. */
export const REMARK_ROW =
  /^[*※（(]?(?:(?:备|附)?注\d{0,2}|(?:数据|填[报表])?说明|(?:计量)?单位|(?:填|制)表(?:人|单位|日期)?|(?:审核|负责)人)[ \u3000]*[:：]|^[（(]?(?:续表|接上表|续上表)\d{0,2}[）)]?$/;

/** The line with which the attachments of a report begin. */
export const ATTACHMENT =
  /^[ \u3000]*附(?:件|表|录)[ \u3000]{0,2}[\d一二三四五六七八九十]{0,2}[ \u3000]{0,2}(?:[:：].{0,60})?$/;

/** The heading of a table of contents. */
export const CONTENTS = /^[\s#*_]*目[ \u3000]*[录次][\s*_]*$/;
