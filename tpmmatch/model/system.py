"""What the system says stands in the way of a file, in the owner's language: its own words are in any other."""

import errno

from tpmmatch.model.words import Words, message

_WHY = {
    errno.ENOSPC: message("system_disk_full"),
    errno.EDQUOT: message("system_disk_full"),
    errno.EFBIG: message("system_file_large"),
    errno.EIO: message("system_disk_fails"),
    errno.EROFS: message("system_only_reads"),
    errno.EACCES: message("system_no_rights"),
    errno.EPERM: message("system_no_rights"),
    errno.ENOENT: message("system_not_there"),
    errno.ENOTDIR: message("system_not_there"),
    errno.ENAMETOOLONG: message("system_name_long"),
}


def why_of(error: OSError) -> Words:
    """Why it failed; what is too rare to have words of ours is told in the system's."""
    return _WHY.get(error.errno or 0, error.strerror or str(error))
