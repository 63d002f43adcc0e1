import { daysAfter } from '../../domain/days.ts'
import type { IsoDate } from '../../domain/moments.ts'
import type { Calendar, CalendarEvent } from '../../report/calendar.ts'

// RFC 5545. A library would bring more than it takes: `ics` comes with a schema validator, and the `ical-generator` of today refuses Node 20.

const mostOctets = 75

/** RFC 5545, 3.3.11; control characters are not allowed at all. */
function escaped(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '')
  return plain.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** RFC 5545, 3.1: lines of at most 75 octets, the following ones led in by a space. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > mostOctets) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}

const asDate = (day: IsoDate) => day.replaceAll('-', '')
const asStamp = (moment: string) => `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** Only addresses that a line may hold as they are. */
const isPlainAddress = (url: string) => /^https?:\/\/[\x21-\x7e]+$/.test(url)

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART;VALUE=DATE:${asDate(event.day)}`,
    // The end is the first day that is free again.
    `DTEND;VALUE=DATE:${asDate(daysAfter(event.day, 1))}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    ...(isPlainAddress(event.url) ? [`URL:${event.url}`] : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // A reminder for a day keeps nobody from being free on it.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A calendar as the text of an `.ics` file; Outlook, Google Calendar and Apple read it. */
export function writeCalendar({ name, madeAt, events }: Calendar): string {
  const stamp = asStamp(madeAt)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shirube//Roadmap//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
