namespace Goldthread.Features.Section11;

/// <summary>Everything that still stops a self-assessment from going to its executive, in the order of the task list.</summary>
public static class SendingBlocks
{
    public static IReadOnlyList<SendingBlock> Of(AssessmentView view, bool hasExecutive)
    {
        List<SendingBlock> blocks = [];
        if (view.Return?.ContactsCheckedOn is null)
        {
            blocks.Add(new SendingBlock("Check contacts: nobody has looked at who leads and who signs.", null, true));
        }
        else if (!hasExecutive)
        {
            blocks.Add(new SendingBlock("Check contacts: nobody is named who signs it off.", null, true));
        }

        if (view.Return?.ChangesSaidOn is null)
        {
            blocks.Add(new SendingBlock("Say what has changed since last time.", null, false));
        }

        blocks.AddRange(
            view.Blocks()
                .Select(block => new SendingBlock(
                    block.Question is { } question
                        ? $"{question.Key} {question.Text} {block.Sentence}"
                        : $"{block.Section.Title}: {block.Sentence}",
                    block.Section.Address,
                    false
                ))
        );
        return blocks;
    }
}

/// <param name="Text">What is missing, in one sentence.</param>
/// <param name="Section">The section in which it is mended; nothing for a task before the sections.</param>
/// <param name="IsContacts">Whether it is mended with the contacts.</param>
public sealed record SendingBlock(string Text, string? Section, bool IsContacts);
