using Goldthread.Features.Questionnaires;

namespace Goldthread.Tests.Features.Questionnaires;

/// <summary>A small set with every kind of question, and the ways in which tests change it.</summary>
public static class SampleSet
{
    public const string Yaml = """
        code: visit-notes
        title: Visit notes
        audience: Visitors
        minutes: 12
        sources:
          - Children Act 2004
        rules:
          - Answer for what you saw.
        scales:
          - key: three
            label: How well?
            direction: higherIsBetter
            points:
              - code: not_met
                label: Not met
                value: 0
              - code: met
                label: Met
                value: 1
                meaning: It is in place.
              - code: unknown
                label: I do not know
        sections:
          - key: one
            title: First
            questions:
              - key: '1.1'
                kind: rating
                text: Is one person in charge?
                scale: three
                descriptors:
                  met: Everybody names the same person.
                doesNotApply: If you work alone.
                demands:
                  - kind: comment
                  - kind: evidence
                    when:
                      - met
                  - kind: action
                    when:
                      - not_met
                standard: STD01
              - key: '1.2'
                kind: choice
                text: Was the visit announced?
                required: true
                options:
                  - code: 'yes'
                    label: 'Yes'
                  - code: 'no'
                    label: 'No'
              - key: '1.3'
                kind: longText
                text: Why not?
                wordGuide: 50
                required: true
                showIf:
                  question: '1.2'
                  is: 'no'
              - key: '1.4'
                kind: several
                text: Whom did you meet?
                options:
                  - code: staff
                    label: Staff
                  - code: children
                    label: Children
              - key: '1.5'
                kind: shortText
                text: How did you reach them?
                showIf:
                  question: '1.3'
                  answered: true
          - key: two
            title: Second
            showIf:
              question: '1.4'
              anyOf:
                - children
            questions:
              - key: '2.1'
                kind: number
                text: How many did you meet?
              - key: '2.2'
                kind: date
                text: When?
              - key: '2.3'
                kind: rows
                text: What did you agree?
                columns:
                  - key: what
                    label: What
                    kind: shortText
                  - key: people
                    label: People
                    kind: number
                  - key: day
                    label: Day
                    kind: date
                  - key: state
                    label: State
                    kind: choice
                    options:
                      - code: open
                        label: Open
                      - code: done
                        label: Done
              - key: '2.4'
                kind: evidence
                text: What shows it?
        """;

    public static QuestionSetText Text { get; } = Read(Yaml);

    /// <summary>The text of a file that has no fault.</summary>
    public static QuestionSetText Read(string yaml)
    {
        var reading = QuestionSetReader.Read(yaml);
        Assert.Empty(reading.Faults);
        return reading.Text!;
    }

    /// <summary>The sample with one passage changed, which must be there.</summary>
    public static string With(string passage, string instead)
    {
        Assert.Contains(passage, Yaml, StringComparison.Ordinal);
        return Yaml.Replace(passage, instead, StringComparison.Ordinal);
    }

    public static Answer Chose(string question, string code) => new() { Question = question, Code = code };

    public static AnswerSheet Sheet(params IEnumerable<Answer> answers) => new(Text, answers);
}
