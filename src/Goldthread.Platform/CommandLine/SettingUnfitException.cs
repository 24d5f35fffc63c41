namespace Goldthread.Platform.CommandLine;

/// <summary>A setting cannot be used as it is; the sentence names it and says what to do.</summary>
public sealed class SettingUnfitException(string sentence) : Exception(sentence);
